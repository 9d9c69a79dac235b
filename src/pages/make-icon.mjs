/** Makes `icon.png`, committed beside it: the mark of the kickers, ink and yellow. `node src/pages/make-icon.mjs`. */
import sharp from 'sharp';

const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96">
<rect width="96" height="96" fill="#f2a900"/><rect x="20" y="54" width="56" height="22" fill="#1b1712"/></svg>`;
await sharp(Buffer.from(svg))
  .png({ palette: true, compressionLevel: 9 })
  .toFile(new URL('icon.png', import.meta.url).pathname);
