#!/usr/bin/env node
// CommonJS: to begin with, Node loads less for it than for a module.
require('../dist/newsmark.cjs');
