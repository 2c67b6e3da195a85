import { useEffect } from 'react';
import { Lue } from '../commun/Etats.tsx';
import { useMaintenant } from '../commun/horloge.ts';
import { useActeur } from '../commun/listes.ts';
import cadre from '../commun/page.module.css';
import { useFiltreDeRencontres } from '../commun/useFiltreDeRencontres.ts';
import { adresseDeCreation, adresseDeRencontre, NOUVELLE_SERIE, PASSEES } from './adresses.ts';
import { CodesEnAttente } from './codes/CodesEnAttente.tsx';
import { ListeRencontres } from './components/ListeRencontres.tsx';
import { EnSouffrance } from './comptage/EnSouffrance.tsx';
import { useRencontres } from './queries.ts';
import { TEXTES } from './textes.ts';

/** The rencontres, to come or past. */
export function RencontresPage() {
  const requete = useRencontres();
  const acteur = useActeur();
  const maintenant = useMaintenant();
  const { chemin, filtre, filtrer, aller } = useFiltreDeRencontres();
  const lue = requete.data !== undefined;
  useEffect(() => {
    // Once the list is there: the rencontre opened next is too.
    if (lue) import('./RencontrePage.tsx').catch(() => undefined);
  }, [lue]);
  return (
    <main className={cadre.page}>
      <Lue requete={requete} attente={TEXTES.attente}>
        {({ items }) => (
          <>
            {acteur === undefined ? null : <CodesEnAttente personne={acteur.id} maintenant={maintenant} />}
            {acteur === undefined ? null : <EnSouffrance acteur={acteur} rencontres={items} maintenant={maintenant} />}
            <ListeRencontres
              rencontres={items}
              passees={chemin === PASSEES}
              filtre={filtre}
              filtrer={filtrer}
              acteur={acteur}
              maintenant={maintenant}
              ouvrir={(id) => aller(adresseDeRencontre(id))}
              creer={() => aller(adresseDeCreation())}
              nouvelleSerie={() => aller(NOUVELLE_SERIE)}
            />
          </>
        )}
      </Lue>
    </main>
  );
}
