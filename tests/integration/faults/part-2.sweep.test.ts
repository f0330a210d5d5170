import { sweep } from './sweep';

sweep(2);
