import { toBuffer } from 'qrcode';

/** A QR code of an address as a PNG, about 1 kB, with the quiet zone that cameras need. */
export async function qrPng(address: string): Promise<Uint8Array> {
  return toBuffer(address, { type: 'png', errorCorrectionLevel: 'M', margin: 4, scale: 8 });
}
