import { sweep } from './sweep';

sweep(5);
