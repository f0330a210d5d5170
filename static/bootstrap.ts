import { showPage } from './show-page';

const root = document.getElementById('root');
if (root) void showPage(root);
