import { sweep } from './sweep';

sweep(4);
