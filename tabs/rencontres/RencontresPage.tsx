import { lazy, Suspense, useState } from 'react';
import { Chargement, Lue } from '../commun/Etats.tsx';
import { useMaintenant } from '../commun/horloge.ts';
import { useActeur } from '../commun/listes.ts';
import { useSession } from '../commun/session.ts';
import { FicheRencontre } from './components/FicheRencontre.tsx';
import { ListeRencontres } from './components/ListeRencontres.tsx';
import css from './components/rencontres.module.css';
import { useRencontres } from './queries.ts';
import { TEXTES } from './textes.ts';

const Creation = lazy(() => import('./components/Creation.tsx'));

type Vue = { readonly nom: 'liste' } | { readonly nom: 'creation' } | { readonly nom: 'fiche'; readonly id: string };

/** The rencontres: to come and past; one of them; the creation of a new one. */
export function RencontresPage() {
  const { hote } = useSession();
  const requete = useRencontres();
  const acteur = useActeur();
  const maintenant = useMaintenant();
  const [vue, setVue] = useState<Vue>(
    hote.sousPage === undefined ? { nom: 'liste' } : { nom: 'fiche', id: hote.sousPage },
  );
  const liste = () => setVue({ nom: 'liste' });
  const ouvrir = (id: string) => setVue({ nom: 'fiche', id });

  return (
    <main className={css.page}>
      <Lue requete={requete} attente={TEXTES.attente}>
        {({ items }) =>
          vue.nom === 'fiche' && requete.isFetching && !items.some(({ id }) => id === vue.id) ? (
            <Chargement quoi={TEXTES.attente} />
          ) : vue.nom === 'fiche' ? (
            <FicheRencontre
              rencontre={items.find(({ id }) => id === vue.id)}
              acteur={acteur}
              maintenant={maintenant}
              fermer={liste}
              relire={() => void requete.refetch()}
            />
          ) : vue.nom === 'creation' ? (
            <Suspense fallback={<Chargement quoi={TEXTES.attente} />}>
              <Creation maintenant={maintenant} fermer={liste} creee={ouvrir} />
            </Suspense>
          ) : (
            <ListeRencontres
              rencontres={items}
              acteur={acteur}
              maintenant={maintenant}
              ouvrir={ouvrir}
              creer={() => setVue({ nom: 'creation' })}
            />
          )
        }
      </Lue>
    </main>
  );
}
