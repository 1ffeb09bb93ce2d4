import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<h1>Kanwu 刊误</h1>);
document.documentElement.dataset.ready = 'true';
