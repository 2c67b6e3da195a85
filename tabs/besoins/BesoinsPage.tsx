import { type Acteur, autoriser } from '../../core/droits/droits.ts';
import { Chargement } from '../commun/Etats.tsx';
import { useActeur } from '../commun/listes.ts';
import cadre from '../commun/page.module.css';
import { useAdresse } from '../commun/useAdresse.ts';
import { Vide } from '../commun/Vide.tsx';
import { CHEMIN_POUR_NOTER } from './adresses.ts';
import { ListeDesBesoins } from './components/ListeDesBesoins.tsx';
import { NoterBesoin } from './components/NoterBesoin.tsx';
import { UnBesoin } from './components/UnBesoin.tsx';
import { BESOINS } from './textes.ts';
import { useNotes } from './useNotes.ts';

/** The needs of the territory, and where one is noted. */
export function BesoinsPage() {
  const acteur = useActeur();
  const [structure] = acteur?.structures ?? [];
  const note =
    acteur !== undefined && autoriser(acteur, 'noter-besoin', structure === undefined ? {} : { structure }).permis;
  return (
    <main className={cadre.page}>
      {acteur === undefined ? (
        <Chargement quoi={BESOINS.attente} />
      ) : note ? (
        <Besoins acteur={acteur} />
      ) : (
        <Vide titre={BESOINS.sansStructure}>{BESOINS.sansStructureAide}</Vide>
      )}
    </main>
  );
}

function Besoins({ acteur }: { readonly acteur: Acteur }) {
  const { reste } = useAdresse();
  const notes = useNotes(acteur.id);
  const [chemin, ...suite] = reste.split('?');
  return chemin === CHEMIN_POUR_NOTER ? (
    <NoterBesoin key={reste} acteur={acteur} notes={notes} requete={suite.join('?')} />
  ) : chemin !== undefined && /^\d+$/.test(chemin) ? (
    <UnBesoin key={chemin} id={chemin} acteur={acteur} />
  ) : (
    <ListeDesBesoins acteur={acteur} notes={notes} requete={suite.join('?')} />
  );
}
