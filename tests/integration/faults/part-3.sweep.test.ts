import { sweep } from './sweep';

sweep(3);
