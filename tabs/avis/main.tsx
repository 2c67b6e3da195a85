/** @jsxImportSource preact */
import '../lien/lien.css';
import { render } from 'preact';
import { AvisPage } from './AvisPage.tsx';

const racine = document.getElementById('racine');
if (racine === null) throw new Error('racine-absente');
// Another QR read in the same tab changes the fragment alone.
window.addEventListener('hashchange', () => window.location.reload());
racine.replaceChildren();
render(<AvisPage code={window.location.hash.slice(1)} />, racine);
