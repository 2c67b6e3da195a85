/** @jsxImportSource preact */
import { dateLisible } from './date.ts';
import { useLien } from './lien.ts';
import { BANDEAU } from './textes.ts';

/** Who asks, of whom, what for, until when: what tells this page from one that only pretends. */
export function Bandeau() {
  const { demande } = useLien();
  return (
    <header class="bandeau">
      <p class="qui">
        {demande !== undefined && <strong>{demande.territoire}</strong>}
        <span>{BANDEAU.annuaire}</span>
      </p>
      {demande !== undefined && (
        <p>
          {(demande.sansInviter ? BANDEAU.auSujet : BANDEAU.demande[demande.nature])(quiEstDemande(demande))}{' '}
          {BANDEAU.expire(dateLisible(demande.expireLe))}
        </p>
      )}
    </header>
  );
}

const quiEstDemande = ({ personne, structure }: { readonly personne?: string | undefined; structure: string }) =>
  personne === undefined ? structure : `${personne} (${structure})`;
