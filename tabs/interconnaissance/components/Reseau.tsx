import { Chargement, Lue } from '../../commun/Etats.tsx';
import { useReseau } from '../queries.ts';
import { INTERCONNAISSANCE } from '../textes.ts';
import { AvantApres } from './AvantApres.tsx';
import { Mesures } from './Mesures.tsx';

interface ReseauProps {
  readonly annee: string;
  /** The year before, when it was asked too. */
  readonly avant: string | undefined;
}

/** The network of a year beside that of the year before. */
export function Reseau({ annee, avant }: ReseauProps) {
  const apres = useReseau(annee);
  const dAvant = useReseau(avant);
  return (
    <Lue requete={apres} attente={INTERCONNAISSANCE.attente}>
      {(reseau) => (
        <>
          <Mesures reseau={reseau} />
          {/* Drawn once both are there: places are those of the two, and nothing moves. */}
          {dAvant.isLoading ? (
            <Chargement quoi={INTERCONNAISSANCE.attente} />
          ) : (
            <AvantApres reseaux={dAvant.data === undefined ? [reseau] : [dAvant.data, reseau]} />
          )}
        </>
      )}
    </Lue>
  );
}
