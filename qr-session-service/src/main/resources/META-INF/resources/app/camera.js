/* The camera's live picture, and a light where the phone lets us switch it. */

import { Failure } from './failure.js';

const WANTED = { video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } }, audio: false };

/**
 * Shows the picture in a video element; a failure is `camera-refused` or `camera-missing`. `lost` is called when the phone, another
 * app or the browser's settings take the camera away for good; closing it is not that, nor is a picture that stands still for a while.
 */
export async function openCamera(video, lost) {
  let stream;
  try {
    stream = await navigator.mediaDevices.getUserMedia(WANTED);
  } catch (error) {
    const refused = error.name === 'NotAllowedError' || error.name === 'SecurityError';
    throw new Failure(refused ? 'camera-refused' : 'camera-missing');
  }
  const [track] = stream.getVideoTracks();
  track.addEventListener('ended', lost);
  const close = () => stream.getTracks().forEach((one) => one.stop());
  video.srcObject = stream;
  try {
    await video.play();
  } catch (error) {
    // Such as when the screen has gone meanwhile: the camera does not stay on for it.
    close();
    throw new Failure('camera-missing');
  }
  return {
    hasTorch: Boolean(track.getCapabilities?.().torch),
    light: (on) => track.applyConstraints({ advanced: [{ torch: on }] }),
    close,
  };
}
