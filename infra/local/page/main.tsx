import { createRoot } from 'react-dom/client';
import { Page } from './Page.tsx';

const racine = document.getElementById('racine');
if (racine) createRoot(racine).render(<Page />);
