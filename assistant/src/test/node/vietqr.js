// Reads transfers as JSON, one a line, and writes the payload that vietnam-qr-pay makes of each, one a line.
const { QRPay } = require("vietnam-qr-pay");

const lines = require("node:fs").readFileSync(0, "utf8").split("\n").filter(Boolean);
for (const line of lines) {
  console.log(QRPay.initVietQR(JSON.parse(line)).build());
}
