import { useMemo } from 'react';
import { afficheDePorte } from '../../../core/porte/affiche-html.ts';
import { Chargement, Probleme } from '../../commun/Etats.tsx';
import { FeuillePage } from '../../commun/FeuillePage.tsx';
import { Retour } from '../../commun/Retour.tsx';
import { Vide } from '../../commun/Vide.tsx';
import { adresseDeVue } from '../adresses.ts';
import type { ContenuProps } from '../components/contenu.ts';
import { peutSur } from '../useActeurDesRencontres.ts';
import { usePorte } from './queries.ts';
import { PORTE } from './textes.ts';

/** The code of the door, to be printed and pinned at it. */
export function AffichePage({ rencontre, acteur, fermer }: ContenuProps & { readonly fermer: () => void }) {
  const permis = peutSur(acteur, 'saisir-presences', rencontre);
  const porte = usePorte(rencontre.id, permis);
  const { data } = porte;
  const page = useMemo(
    () => (data === undefined ? undefined : afficheDePorte(rencontre.titre, data)),
    [data, rencontre.titre],
  );
  if (acteur !== undefined && !permis)
    return (
      <Vide titre={PORTE.reservee} action={<Retour vers={PORTE.retour} aller={fermer} />}>
        {PORTE.reserveeAide}
      </Vide>
    );
  return (
    <FeuillePage
      titre={PORTE.affiche}
      adresse={adresseDeVue(rencontre.id, 'affiche')}
      libelle={`${PORTE.affiche} – ${rencontre.titre}`}
      retour={PORTE.retour}
      fermer={fermer}
      page={page}
      attente={
        porte.error === null ? (
          <Chargement quoi={PORTE.attente} />
        ) : (
          <Probleme erreur={porte.error} reessayer={() => void porte.refetch()} />
        )
      }
    />
  );
}
