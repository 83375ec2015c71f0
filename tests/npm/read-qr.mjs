// Prints the text of the QR code in a PNG; exit code 1 where there is none. Usage: node read-qr.mjs FILE.png
import { readFileSync } from 'node:fs';
import jsqr from 'jsqr';
import { PNG } from 'pngjs';

const image = PNG.sync.read(readFileSync(process.argv[2]));
const code = (jsqr.default ?? jsqr)(new Uint8ClampedArray(image.data), image.width, image.height);
if (!code) process.exit(1);
process.stdout.write(code.data);
