// Runs every model of a folder in ONNX Runtime and compares with the results beside it: node onnx.mjs FOLDER
import { createRequire } from "node:module";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
const ort = createRequire(join(folder, "package.json"))("onnxruntime-node"); // installed there
const tolerance = 1e-4; // and no more in relation to the largest value

/** A float32 array of NumPy's format, as Interchange writes it. */
function array(path) {
  const bytes = readFileSync(path);
  const start = 10 + bytes.readUInt16LE(8);
  const header = bytes.toString("latin1", 10, start);
  const sizes = header.match(/'shape': \(([^)]*)\)/)[1].split(",").filter((size) => size.trim()).map(Number);
  if (!header.includes("'<f4'") || !header.includes("False")) throw new Error(`${path}: ${header}`);
  return new ort.Tensor("float32", new Float32Array(bytes.buffer.slice(bytes.byteOffset + start, bytes.byteOffset + bytes.length)), sizes);
}

let failed = 0;
for (const name of readdirSync(folder).filter((file) => file.endsWith(".onnx")).sort()) {
  try {
    const session = await ort.InferenceSession.create(join(folder, name));
    const { output } = await session.run({ input: array(join(folder, `${name}.input.npy`)) });
    const expected = array(join(folder, `${name}.output.npy`));
    const scale = expected.data.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const difference = output.data.reduce((most, value, i) => Math.max(most, Math.abs(value - expected.data[i])), 0);
    const same = output.dims.join() === expected.dims.join() && difference <= tolerance * Math.min(1, scale);
    if (!same) failed++;
    console.log(`${name}: [${output.dims}] ${same ? "as here" : `OTHER THAN HERE [${expected.dims}]`}, `
      + `up to ${difference.toPrecision(2)} of ${scale.toPrecision(2)}`);
  } catch (error) {
    failed++;
    console.log(`${name}: ${error.message}`);
  }
}
process.exit(failed ? 1 : 0);
