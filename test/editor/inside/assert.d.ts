// The package is Node's own module, for browsers.
declare module 'assert/' {
  export { default } from 'node:assert';
}
