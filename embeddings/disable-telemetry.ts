/**
 * From 1.29 on onnxruntime reports its sessions to its maker unless this is set before the library is loaded. Call it
 * in the process's first thread: a worker's own `process.env` is a copy that native code does not see.
 * @see https://github.com/microsoft/onnxruntime/pull/29843
 */
export function disableTelemetry(): void {
  process.env.ORT_DISABLE_TELEMETRY = '1';
}
