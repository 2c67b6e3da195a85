import { Button, Link } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import type { ReactNode } from 'react';
import type { FicheVue } from '../../../core/annuaire/vue.ts';
import { useCopier } from '../../commun/copier.ts';
import { telephoneLisible } from '../../commun/saisie-de-fiche.ts';
import { FICHE } from '../textes.ts';
import css from './annuaire.module.css';
import { Partie } from './Fiche.tsx';

/** Where the structure is and how to reach it. What the profile may not see is absent from `fiche`. */
export function Coordonnees({ fiche }: { readonly fiche: FicheVue }) {
  const adresse = [fiche.adresse, [fiche.codePostal, fiche.commune].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ');
  const lignes: readonly (readonly [string, ReactNode])[] = [
    [FICHE.adresse, adresse],
    [FICHE.telephone, fiche.telephone === undefined ? undefined : <Telephone numero={fiche.telephone} />],
    [FICHE.courriel, fiche.courriel === undefined ? undefined : <Courriel adresse={fiche.courriel} />],
    [
      FICHE.siteWeb,
      fiche.siteWeb === undefined ? undefined : (
        <Link href={fiche.siteWeb} target="_blank" rel="noreferrer">
          {fiche.siteWeb.replace(/^https?:\/\//, '')}
        </Link>
      ),
    ],
    [FICHE.horaires, fiche.horaires],
    [FICHE.siret, fiche.siret],
    [FICHE.rna, fiche.rna],
  ];
  const presentes = lignes.filter(([, valeur]) => valeur !== undefined && valeur !== '');
  if (presentes.length === 0) return null;
  return (
    <Partie titre={FICHE.coordonnees}>
      <dl className={css.definitions}>
        {presentes.map(([nom, valeur]) => (
          <div key={nom}>
            <dt>{nom}</dt>
            <dd>{valeur}</dd>
          </div>
        ))}
      </dl>
    </Partie>
  );
}

/** A number to call, or to copy. */
export function Telephone({ numero }: { readonly numero: string }) {
  const copier = useCopier();
  const lisible = telephoneLisible(numero);
  return (
    <span className={css.copiable}>
      <Link href={`tel:${numero}`}>{lisible}</Link>
      <Button
        size="small"
        appearance="subtle"
        icon={<CopyRegular />}
        aria-label={FICHE.copierTelephone(lisible)}
        onClick={() => void copier(lisible, FICHE.telephoneCopie)}
      />
    </span>
  );
}

/** An address to write to, or to copy. */
export function Courriel({ adresse }: { readonly adresse: string }) {
  const copier = useCopier();
  return (
    <span className={css.copiable}>
      <Link href={`mailto:${adresse}`}>{adresse}</Link>
      <Button
        size="small"
        appearance="subtle"
        icon={<CopyRegular />}
        aria-label={FICHE.copierCourriel(adresse)}
        onClick={() => void copier(adresse, FICHE.courrielCopie)}
      />
    </span>
  );
}
