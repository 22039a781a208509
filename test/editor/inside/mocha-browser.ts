// Mocha as it is in a browser: its build for pages, which leaves itself in a global.
import 'mocha/mocha.js';

declare const Mocha: typeof import('mocha');

export default Mocha;
