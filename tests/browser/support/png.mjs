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

/**
 * Adds to each byte what its filter predicts from the bytes to the left (a), above (b) and above left (c). A picture has
 * millions of bytes, so each filter has its own loop.
 */
function unfilter(filter, line, out, start, stride, channels) {
  const above = start > 0 ? out.subarray(start - stride, start) : new Uint8Array(stride);
  const here = out.subarray(start, start + stride);
  here.set(line);
  if (filter === 1) addLeft(here, channels);
  if (filter === 2) for (let x = 0; x < stride; x++) here[x] += above[x];
  if (filter === 3) addMean(here, above, channels);
  if (filter === 4) addPaeth(here, above, channels);
}

function addLeft(here, channels) {
  for (let x = channels; x < here.length; x++) here[x] += here[x - channels];
}

function addMean(here, above, channels) {
  for (let x = 0; x < here.length; x++) here[x] += ((x < channels ? 0 : here[x - channels]) + above[x]) >> 1;
}

function addPaeth(here, above, channels) {
  for (let x = 0; x < channels; x++) here[x] += above[x];
  for (let x = channels; x < here.length; x++) {
    const a = here[x - channels];
    const b = above[x];
    const c = above[x - channels];
    const toA = Math.abs(b - c);
    const toB = Math.abs(a - c);
    const toC = Math.abs(a + b - 2 * c);
    here[x] += toA <= toB && toA <= toC ? a : toB <= toC ? b : c;
  }
}
