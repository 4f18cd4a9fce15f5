/* Which pixels of a picture are dark. */

/** Dark is what is darker than its neighbourhood. */
export function byNeighbourhood(image) {
  const { width, height } = image;
  const grey = greyOf(image);
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      row += grey[y * width + x];
      sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
    }
  }
  const reach = Math.max(8, Math.round(Math.max(width, height) / 14));
  const dark = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const [top, bottom] = [Math.max(0, y - reach), Math.min(height, y + reach + 1)];
    for (let x = 0; x < width; x += 1) {
      const [left, right] = [Math.max(0, x - reach), Math.min(width, x + reach + 1)];
      const sum = sums[bottom * (width + 1) + right] - sums[top * (width + 1) + right]
        - sums[bottom * (width + 1) + left] + sums[top * (width + 1) + left];
      dark[y * width + x] = grey[y * width + x] * (bottom - top) * (right - left) < sum * 0.9 ? 1 : 0;
    }
  }
  return pictureOf(dark, width, height);
}

/** Dark is what is on the darker side of the threshold that parts the picture's greys best (Otsu's). */
export function byWholePicture(image) {
  const { width, height } = image;
  const grey = greyOf(image);
  const threshold = bestThreshold(grey);
  return pictureOf(Uint8Array.from(grey, (value) => (value <= threshold ? 1 : 0)), width, height);
}

function bestThreshold(grey) {
  const counts = new Array(256).fill(0);
  grey.forEach((value) => { counts[value] += 1; });
  const total = counts.reduce((sum, count, value) => sum + count * value, 0);
  let [best, threshold, below, sumBelow] = [-1, 127, 0, 0];
  for (let value = 0; value < 256; value += 1) {
    below += counts[value];
    sumBelow += counts[value] * value;
    const above = grey.length - below;
    if (below > 0 && above > 0) {
      const between = below * above * (sumBelow / below - (total - sumBelow) / above) ** 2;
      [best, threshold] = between > best ? [between, value] : [best, threshold];
    }
  }
  return threshold;
}

function greyOf({ data, width, height }) {
  const grey = new Uint8Array(width * height);
  for (let i = 0; i < grey.length; i += 1) {
    grey[i] = (data[4 * i] * 77 + data[4 * i + 1] * 150 + data[4 * i + 2] * 29) >> 8;
  }
  return grey;
}

function pictureOf(dark, width, height) {
  const isDark = (x, y) => {
    const [column, row] = [Math.floor(x), Math.floor(y)];
    return column >= 0 && row >= 0 && column < width && row < height && dark[row * width + column] === 1;
  };
  return { width, height, dark, isDark };
}
