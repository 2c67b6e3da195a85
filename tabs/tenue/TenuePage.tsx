import { TRAVAUX_PAR_LIGNES } from '../../core/tenue/a-traiter.ts';
import cadre from '../commun/page.module.css';
import { useAdresse } from '../commun/useAdresse.ts';
import { Accueil } from './components/Accueil.tsx';
import { CartesRefusees } from './components/CartesRefusees.tsx';
import { Comparaison } from './components/Comparaison.tsx';
import { Conservation } from './components/Conservation.tsx';
import { DepartsIncertains } from './components/DepartsIncertains.tsx';
import { Doublons } from './components/Doublons.tsx';
import { Fusions } from './components/Fusions.tsx';
import { ListeATraiter } from './components/ListeATraiter.tsx';
import { Rappels } from './components/Rappels.tsx';
import { SiretFermes } from './components/SiretFermes.tsx';

/** What there is to do for the annuaire to stay true: an overview, and a page for each kind of work. */
export function TenuePage() {
  const { reste } = useAdresse();
  const paire = /^doublons\/(\d+)-(\d+)$/.exec(reste);
  const travail = TRAVAUX_PAR_LIGNES.find((t) => t === reste);
  return (
    <main className={cadre.page}>
      {paire !== null ? (
        <Comparaison key={reste} a={paire[1] ?? ''} b={paire[2] ?? ''} />
      ) : reste === 'doublons' ? (
        <Doublons />
      ) : reste === 'fusions' ? (
        <Fusions />
      ) : reste === 'departs' ? (
        <DepartsIncertains />
      ) : reste === 'cartes' ? (
        <CartesRefusees />
      ) : reste === 'rappels' ? (
        <Rappels />
      ) : reste === 'siret' ? (
        <SiretFermes />
      ) : reste === 'conservation' ? (
        <Conservation />
      ) : travail !== undefined ? (
        <ListeATraiter key={travail} travail={travail} />
      ) : (
        <Accueil />
      )}
    </main>
  );
}
