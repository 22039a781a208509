import { join } from 'node:path';
import { describeEditor } from '../tried.ts';

const script = (name: string) => ['-l', join(import.meta.dirname, name)];

describeEditor('Emacs with eglot', {
  program: 'emacs',
  configuration: 'emacs',
  file: 'init.el',
  args: (configuration) => [
    ...['--batch', '-q', ...script('eglot.el')],
    ...['-l', configuration, ...script('session.el')],
  ],
});
