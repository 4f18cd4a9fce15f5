/* The camera's live picture, and a light where the phone lets us switch it. */

import { Failure } from './failure.js';

const WANTED = { video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } }, audio: false };

/**
 * Shows the picture in a video element; a failure is `camera-refused` or `camera-missing`.
 * When the phone or another app takes the camera away later, `lost` is called; closing it is not that.
 */
export async function openCamera(video, lost) {
  let stream;
  try {
    stream = await navigator.mediaDevices.getUserMedia(WANTED);
  } catch (error) {
    const refused = error.name === 'NotAllowedError' || error.name === 'SecurityError';
    throw new Failure(refused ? 'camera-refused' : 'camera-missing');
  }
  const close = () => stream.getTracks().forEach((one) => one.stop());
  video.srcObject = stream;
  try {
    await video.play();
  } catch (error) {
    // Such as when the screen has gone meanwhile: the camera does not stay on for it.
    close();
    throw new Failure('camera-missing');
  }
  const [track] = stream.getVideoTracks();
  track.addEventListener('ended', lost);
  return {
    hasTorch: Boolean(track.getCapabilities?.().torch),
    light: (on) => track.applyConstraints({ advanced: [{ torch: on }] }),
    close,
  };
}
