/* Finds a QR code in a picture: by the browser's own detector where there is one, else by ZXing, fetched when first needed. */

const LONGEST_SIDE = 800;

// ZXing overlooks one sharp code in six at any given size, and the same code is plain to it at another.
const SIZES = [1, 0.75, 0.5, 0.375];

/** After so many looks at a picture that does not move there is no use in another. */
export const LOOKS = SIZES.length;

/** A function from a video or image bitmap to the text of the code in it, or undefined; each call is one look, at another size. */
export async function makeReader() {
  return (await nativeReader()) ?? zxingReader();
}

async function nativeReader() {
  const formats = await globalThis.BarcodeDetector?.getSupportedFormats().catch(() => []);
  if (!formats?.includes('qr_code')) {
    return undefined;
  }
  const detector = new BarcodeDetector({ formats: ['qr_code'] });
  return async (picture) => (await detector.detect(picture))[0]?.rawValue;
}

async function zxingReader() {
  await import(document.body.dataset.decoder);
  const { BinaryBitmap, Exception, HTMLCanvasElementLuminanceSource, HybridBinarizer, QRCodeReader } = globalThis.ZXing;
  const reader = new QRCodeReader();
  const canvas = document.createElement('canvas');
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  let looks = 0;
  return async (picture) => {
    const size = SIZES[looks++ % LOOKS];
    if (!draw(picture, size, canvas, drawing)) {
      return undefined;
    }
    try {
      const brightness = new HTMLCanvasElementLuminanceSource(canvas);
      return reader.decode(new BinaryBitmap(new HybridBinarizer(brightness))).getText();
    } catch (failure) {
      if (failure instanceof Exception) {
        return undefined;
      }
      throw failure;
    }
  };
}

/** Draws the picture, not larger than it takes to read it, times `size`; false while the camera has none. */
function draw(picture, size, canvas, drawing) {
  const [width, height] = [picture.videoWidth ?? picture.width, picture.videoHeight ?? picture.height];
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height)) * size;
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  if (canvas.width === 0 || canvas.height === 0) {
    return false;
  }
  drawing.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return true;
}
