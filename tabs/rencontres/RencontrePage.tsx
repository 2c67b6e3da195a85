import { lazy, Suspense } from 'react';
import { Chargement, Lue } from '../commun/Etats.tsx';
import { useMaintenant } from '../commun/horloge.ts';
import cadre from '../commun/page.module.css';
import { useAdresse } from '../commun/useAdresse.ts';
import {
  adresseDeCreation,
  adresseDeModification,
  adresseDeRencontre,
  adresseDeVue,
  LA_LISTE,
  lireRencontre,
} from './adresses.ts';
import { FicheRencontre } from './components/FicheRencontre.tsx';
import { Modification } from './components/Modification.tsx';
import { useRencontres } from './queries.ts';
import { TEXTES } from './textes.ts';
import { useActeurDesRencontres } from './useActeurDesRencontres.ts';

const CartesPage = lazy(() => import('./codes/CartesPage.tsx').then((m) => ({ default: m.CartesPage })));
const ComptagePage = lazy(() => import('./comptage/ComptagePage.tsx').then((m) => ({ default: m.ComptagePage })));
const EmargementPage = lazy(() =>
  import('./emargement/EmargementPage.tsx').then((m) => ({ default: m.EmargementPage })),
);
const ImpressionPage = lazy(() =>
  import('./ordre-du-jour/ImpressionPage.tsx').then((m) => ({ default: m.ImpressionPage })),
);
const ImpressionDuCompteRendu = lazy(() =>
  import('./compte-rendu/ImpressionPage.tsx').then((m) => ({ default: m.ImpressionDuCompteRendu })),
);
const InviterPage = lazy(() => import('./invites/InviterPage.tsx').then((m) => ({ default: m.InviterPage })));
const AffichePage = lazy(() => import('./porte/AffichePage.tsx').then((m) => ({ default: m.AffichePage })));
const PortePage = lazy(() => import('./porte/PortePage.tsx').then((m) => ({ default: m.PortePage })));
const TelephonerPage = lazy(() =>
  import('./telephone/TelephonerPage.tsx').then((m) => ({ default: m.TelephonerPage })),
);
const TablesPage = lazy(() => import('./tables/TablesPage.tsx').then((m) => ({ default: m.TablesPage })));

/** The rencontre that the address names, at the part that it names. */
export function RencontrePage() {
  const requete = useRencontres();
  const acteur = useActeurDesRencontres();
  const maintenant = useMaintenant();
  const { reste, aller } = useAdresse();
  const { id, partie, aModifier, vue } = lireRencontre(reste);
  return (
    <main className={cadre.page}>
      <Lue requete={requete} attente={TEXTES.attente}>
        {({ items }) => {
          const rencontre = items.find((r) => r.id === id);
          if (rencontre === undefined && requete.isFetching) return <Chargement quoi={TEXTES.attente} />;
          if (rencontre !== undefined && aModifier)
            return (
              <Modification
                key={id}
                rencontre={rencontre}
                maintenant={maintenant}
                fermer={() => aller(adresseDeRencontre(id))}
              />
            );
          if (rencontre !== undefined && vue !== undefined)
            return (
              <Suspense fallback={<Chargement quoi={TEXTES.attente} />}>
                {vue === 'inviter' ? (
                  <InviterPage
                    key={id}
                    rencontre={rencontre}
                    maintenant={maintenant}
                    fermer={() => aller(adresseDeRencontre(id, 'invites'))}
                  />
                ) : vue === 'emargement' ? (
                  <EmargementPage
                    key={id}
                    rencontre={rencontre}
                    acteur={acteur}
                    maintenant={maintenant}
                    fermer={() => aller(adresseDeRencontre(id, 'invites'))}
                  />
                ) : vue === 'compter' ? (
                  <ComptagePage
                    key={id}
                    rencontre={rencontre}
                    acteur={acteur}
                    fermer={() => aller(adresseDeRencontre(id, 'public'))}
                  />
                ) : vue === 'cartes' ? (
                  <CartesPage
                    key={id}
                    rencontre={rencontre}
                    acteur={acteur}
                    fermer={() => aller(adresseDeVue(id, 'compter'))}
                  />
                ) : vue === 'porte' ? (
                  <PortePage
                    key={id}
                    rencontre={rencontre}
                    acteur={acteur}
                    maintenant={maintenant}
                    fermer={() => aller(adresseDeRencontre(id, 'invites'))}
                  />
                ) : vue === 'affiche' ? (
                  <AffichePage
                    key={id}
                    rencontre={rencontre}
                    acteur={acteur}
                    maintenant={maintenant}
                    fermer={() => aller(adresseDeVue(id, 'porte'))}
                  />
                ) : vue === 'imprimer-compte-rendu' ? (
                  <ImpressionDuCompteRendu
                    key={id}
                    rencontre={rencontre}
                    acteur={acteur}
                    fermer={() => aller(adresseDeRencontre(id, 'compte-rendu'))}
                  />
                ) : vue === 'telephoner' || vue === 'liste-d-appels' ? (
                  <TelephonerPage
                    key={id}
                    {...{ rencontre, acteur, maintenant }}
                    aImprimer={vue === 'liste-d-appels'}
                  />
                ) : vue === 'imprimer' ? (
                  <ImpressionPage key={id} rencontre={rencontre} fermer={() => aller(adresseDeRencontre(id, 'odj'))} />
                ) : (
                  <TablesPage key={id} rencontre={rencontre} acteur={acteur} maintenant={maintenant} vue={vue} />
                )}
              </Suspense>
            );
          return (
            <FicheRencontre
              key={id}
              rencontre={rencontre}
              partie={partie}
              acteur={acteur}
              maintenant={maintenant}
              dupliquer={() => aller(adresseDeCreation(id))}
              modifier={() => aller(adresseDeModification(id))}
              imprimer={() => aller(adresseDeVue(id, 'imprimer'))}
              montrer={(voulue) => aller(adresseDeRencontre(id, voulue))}
              fermer={() => aller(LA_LISTE)}
              relire={() => void requete.refetch()}
            />
          );
        }}
      </Lue>
    </main>
  );
}
