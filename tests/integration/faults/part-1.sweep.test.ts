import { sweep } from './sweep';

sweep(1);
