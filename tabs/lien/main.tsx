/** @jsxImportSource preact */
import './lien.css';
import { render } from 'preact';
import { prendreJeton } from './jeton.ts';
import { LienPersonnel } from './LienPersonnel.tsx';
import { PageDeRefus } from './Refus.tsx';
import { SANS_JETON } from './refus.ts';

const racine = document.getElementById('racine');
if (racine === null) throw new Error('racine-absente');
const recu = prendreJeton(window.location, window.history);
// Another link opened in the same tab changes the fragment alone.
window.addEventListener('hashchange', () => window.location.reload());
racine.replaceChildren();
render(recu === undefined ? <PageDeRefus dit={SANS_JETON} /> : <LienPersonnel recu={recu} />, racine);
