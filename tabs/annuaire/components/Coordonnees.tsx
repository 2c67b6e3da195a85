import { Button, Caption1, Link } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import type { ReactNode } from 'react';
import type { FicheVue } from '../../../core/annuaire/vue.ts';
import { CHAMPS_DE_FICHE } from '../../../core/champs/fiche.ts';
import { siretFerme } from '../../../core/sirene/etablissement.ts';
import { horairesLisibles } from '../../../core/textes/horaires.ts';
import { telephoneLisible } from '../../../core/textes/telephone.ts';
import { useCopier } from '../../commun/copier.ts';
import cadre from '../../commun/page.module.css';
import { LECTURE } from '../fiche/textes.ts';
import { FICHE } from '../textes.ts';
import css from './annuaire.module.css';
import { Partie } from './Partie.tsx';

const PRESENTS = [
  'adresse',
  'commune',
  'telephone',
  'courriel',
  'siteWeb',
  'horaires',
  'accessibilite',
  'siret',
  'rna',
] as const;

/** Where the structure is and how to reach it. What the profile may not see is absent from `fiche`. */
export function Coordonnees({ fiche }: { readonly fiche: FicheVue }) {
  if (PRESENTS.every((champ) => fiche[champ] === undefined)) return null;
  const ville = [fiche.codePostal, fiche.commune].filter(Boolean).join(' ');
  const ferme = siretFerme(fiche);
  return (
    <Partie titre={FICHE.coordonnees}>
      <dl className={css.definitions}>
        <Ligne nom={CHAMPS_DE_FICHE.adresse.libelle}>{[fiche.adresse, ville].filter(Boolean).join(', ')}</Ligne>
        <Ligne nom={CHAMPS_DE_FICHE.telephone.libelle}>
          {fiche.telephone === undefined ? undefined : <Telephone numero={fiche.telephone} />}
        </Ligne>
        <Ligne nom={CHAMPS_DE_FICHE.courriel.libelle}>
          {fiche.courriel === undefined ? undefined : <Courriel adresse={fiche.courriel} />}
        </Ligne>
        <Ligne nom={CHAMPS_DE_FICHE.siteWeb.libelle}>
          {fiche.siteWeb === undefined ? undefined : (
            <Link href={fiche.siteWeb} target="_blank" rel="noreferrer">
              {fiche.siteWeb.replace(/^https?:\/\//, '')}
            </Link>
          )}
        </Ligne>
        <Ligne nom={CHAMPS_DE_FICHE.horaires.libelle}>{horairesLisibles(fiche.horaires ?? '')}</Ligne>
        <Ligne nom={CHAMPS_DE_FICHE.accessibilite.libelle}>
          {fiche.accessibilite === undefined ? undefined : (
            <Link href={fiche.accessibilite} target="_blank" rel="noreferrer">
              {LECTURE.acceslibre}
            </Link>
          )}
        </Ligne>
        <Ligne nom={CHAMPS_DE_FICHE.siret.libelle}>{fiche.siret}</Ligne>
        <Ligne nom={LECTURE.registre}>{ferme === undefined ? undefined : LECTURE.siretFerme(ferme.fermeLe)}</Ligne>
        <Ligne nom={CHAMPS_DE_FICHE.rna.libelle}>{fiche.rna}</Ligne>
      </dl>
      {fiche.adresseProtegee === true ? <Caption1 className={cadre.discret}>{LECTURE.protegee}</Caption1> : null}
    </Partie>
  );
}

function Ligne({ nom, children }: { readonly nom: string; readonly children: ReactNode }) {
  if (children === undefined || children === '') return null;
  return (
    <div>
      <dt>{nom}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A number to call, or to copy. */
export function Telephone({ numero }: { readonly numero: string }) {
  const lisible = telephoneLisible(numero);
  return (
    <Copiable
      lien={`tel:${numero}`}
      texte={lisible}
      action={FICHE.copierTelephone(lisible)}
      fait={FICHE.telephoneCopie}
    />
  );
}

/** An address to write to, or to copy. */
export function Courriel({ adresse }: { readonly adresse: string }) {
  return (
    <Copiable
      lien={`mailto:${adresse}`}
      texte={adresse}
      action={FICHE.copierCourriel(adresse)}
      fait={FICHE.courrielCopie}
    />
  );
}

interface CopiableProps {
  readonly lien: string;
  readonly texte: string;
  readonly action: string;
  readonly fait: string;
}

function Copiable({ lien, texte, action, fait }: CopiableProps) {
  const copier = useCopier();
  return (
    <span className={css.copiable}>
      <Link href={lien}>{texte}</Link>
      <Button
        size="small"
        appearance="subtle"
        icon={<CopyRegular />}
        aria-label={action}
        onClick={() => void copier(texte, fait)}
      />
    </span>
  );
}
