import { parentPort, workerData } from 'node:worker_threads'
import { readLayer } from './layer.ts'

// The thread of `open.ts`: PDF.js leaves rejected promises unhandled when a file is damaged, and a
// malicious file can take any time and memory. Here that ends a thread, not the service.
parentPort?.postMessage(await readLayer(workerData as Uint8Array))
