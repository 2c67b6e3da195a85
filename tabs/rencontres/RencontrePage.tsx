import { Chargement, Lue } from '../commun/Etats.tsx';
import { useMaintenant } from '../commun/horloge.ts';
import { useActeur } from '../commun/listes.ts';
import cadre from '../commun/page.module.css';
import { useAdresse } from '../commun/useAdresse.ts';
import { adresseDeRencontre, LA_LISTE, lireRencontre } from './adresses.ts';
import { FicheRencontre } from './components/FicheRencontre.tsx';
import { useRencontres } from './queries.ts';
import { TEXTES } from './textes.ts';

/** The rencontre that the address names, at the part that it names. */
export function RencontrePage() {
  const requete = useRencontres();
  const acteur = useActeur();
  const maintenant = useMaintenant();
  const { reste, aller } = useAdresse();
  const { id, partie } = lireRencontre(reste);
  return (
    <main className={cadre.page}>
      <Lue requete={requete} attente={TEXTES.attente}>
        {({ items }) => {
          const rencontre = items.find((r) => r.id === id);
          return rencontre === undefined && requete.isFetching ? (
            <Chargement quoi={TEXTES.attente} />
          ) : (
            <FicheRencontre
              key={id}
              rencontre={rencontre}
              partie={partie}
              acteur={acteur}
              maintenant={maintenant}
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
