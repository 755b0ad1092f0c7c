// Reads the browser's screenshots: PNG with 8 bits a channel, three or four channels, not interlaced.
import { inflateSync } from 'node:zlib';

export function decodePng(buffer) {
  const { width, height, channels, data } = readChunks(buffer);
  const stride = width * channels;
  const raw = inflateSync(data);
  const pixels = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const from = y * (stride + 1);
    unfilter(raw[from], raw.subarray(from + 1, from + 1 + stride), pixels, y * stride, stride, channels);
  }
  return { width, height, channels, pixels };
}

function readChunks(buffer) {
  const parts = [];
  let header;
  for (let at = 8; at < buffer.length;) {
    const length = buffer.readUInt32BE(at);
    const type = buffer.toString('latin1', at + 4, at + 8);
    const body = buffer.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = { width: body.readUInt32BE(0), height: body.readUInt32BE(4), channels: body[9] === 6 ? 4 : 3 };
    if (type === 'IDAT') parts.push(body);
    at += 12 + length;
  }
  return { ...header, data: Buffer.concat(parts) };
}

/** Adds to each byte what its filter predicts from the bytes to the left (a), above (b) and above left (c). */
function unfilter(filter, line, out, start, stride, channels) {
  for (let x = 0; x < stride; x++) {
    const a = x >= channels ? out[start + x - channels] : 0;
    const b = start > 0 ? out[start + x - stride] : 0;
    const c = start > 0 && x >= channels ? out[start + x - stride - channels] : 0;
    out[start + x] = line[x] + prediction(filter, a, b, c);
  }
}

function prediction(filter, a, b, c) {
  if (filter === 1) return a;
  if (filter === 2) return b;
  if (filter === 3) return (a + b) >> 1;
  if (filter === 4) return paeth(a, b, c);
  return 0;
}

function paeth(a, b, c) {
  const [toA, toB, toC] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  if (toA <= toB && toA <= toC) return a;
  return toB <= toC ? b : c;
}
