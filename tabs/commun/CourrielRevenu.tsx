import { Caption1, Link } from '@fluentui/react-components';
import { versFiche } from '../../core/accueil/lien.ts';
import type { CourrielQuiManque } from '../../core/invitations/suivre-le-courriel.ts';
import type { Structure } from '../../core/lists/structures.list.ts';
import { telephoneLisible } from '../../core/textes/telephone.ts';
import css from './CourrielRevenu.module.css';
import { LienDOnglet } from './LienDOnglet.tsx';
import cadre from './page.module.css';

interface CourrielRevenuProps {
  readonly suivi: CourrielQuiManque;
  readonly structure: Pick<Structure, 'id' | 'nom'>;
  /** How to mend it, and what leaves then. */
  readonly suite: string;
}

const DIT = {
  revenu: 'Courriel revenu\u00A0: cette adresse ne répond pas.',
  'sans-adresse': 'Aucune adresse électronique où lui écrire.',
  saFiche: (nom: string) => `Fiche de ${nom}`,
  appeler: 'À appeler\u00A0:',
  sansNumero: 'Aucun numéro connu non plus\u00A0: à voir sur place.',
} as const;

/** A mail that reaches nobody in a structure: how to mend it, and whom to call meanwhile. */
export function CourrielRevenu({ suivi, structure: { id, nom }, suite }: CourrielRevenuProps) {
  return (
    <div>
      <Caption1 block>{DIT[suivi.etat]}</Caption1>
      <Caption1 block className={cadre.discret}>
        {suite}{' '}
        <LienDOnglet vers={versFiche(id)} className={css.fiche}>
          {DIT.saFiche(nom)}
        </LienDOnglet>
      </Caption1>
      {suivi.appeler.map((a) => (
        <Caption1 block key={a.telephone}>
          {DIT.appeler} <Link href={`tel:${a.telephone}`}>{`${a.nom}, ${telephoneLisible(a.telephone)}`}</Link>
        </Caption1>
      ))}
      {suivi.appeler.length === 0 ? <Caption1 block>{DIT.sansNumero}</Caption1> : null}
    </div>
  );
}
