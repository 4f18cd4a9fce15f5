// Draws codes.

const QUIET_ZONE = 4;

/** Paints modules so that each is a whole number of the screen's own pixels. */
export function paint(canvas, { size, modules }) {
  const bits = atob(modules);
  const side = size + 2 * QUIET_ZONE;
  const paper = canvas.parentElement;
  const scale = Math.max(1, Math.floor((paper.clientWidth * devicePixelRatio) / side));
  canvas.width = canvas.height = side * scale;
  canvas.style.width = canvas.style.height = `${(side * scale) / devicePixelRatio}px`;
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = "#000";
  for (let at = 0; at < size * size; at++) {
    if (!(bits.charCodeAt(at >> 3) & (0x80 >> (at & 7)))) continue;
    pen.fillRect(((at % size) + QUIET_ZONE) * scale, (Math.floor(at / size) + QUIET_ZONE) * scale, scale, scale);
  }
}
