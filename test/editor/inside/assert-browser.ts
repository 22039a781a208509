// node:assert/strict as it is in a browser: the same assertions from a package. The slash keeps Node's own away.
import assert from 'assert/';

export default assert.strict;
