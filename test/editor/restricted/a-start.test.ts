import { settle } from '../inside/looks.ts';

before(settle);
