/** @jsxImportSource preact */
import '../lien/lien.css';
import './porte.css';
import { render } from 'preact';
import { lireAdresseDePorte } from '../../core/porte/adresse.ts';
import { PortePage } from './PortePage.tsx';

const racine = document.getElementById('racine');
if (racine === null) throw new Error('racine-absente');
// The key stays in the address: it is on the wall, and a tablet that wakes up opens the same door.
const { page, cle } = lireAdresseDePorte(window.location.hash);
document.documentElement.dataset.page = page;
window.addEventListener('hashchange', () => window.location.reload());
racine.replaceChildren();
render(<PortePage page={page} cle={cle} />, racine);
