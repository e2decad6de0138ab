export * from './directory'
export * from './documents'
export * from './kernel'
