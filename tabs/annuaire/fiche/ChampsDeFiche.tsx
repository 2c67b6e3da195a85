import { Field, Select, Subtitle2, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { CHAMPS_DE_FICHE } from '../../../core/champs/fiche.ts';
import { MODES_DE_MOBILISATION } from '../../../core/vocabulaires/structures.ts';
import { ChoixMultiple } from '../../commun/ChoixMultiple.tsx';
import { horairesCompris } from '../../commun/valeur-de-fiche.ts';
import { useChoix } from '../../commun/vocabulaire.ts';
import { ChampChoix, ChampLong, ChampTexte, type Formulaire } from './Champs.tsx';
import { ChampsDeLieu, ChampsDeZone } from './ChampsDeLieu.tsx';
import { ChampsDeVisibilite } from './ChampsDeVisibilite.tsx';
import css from './fiche.module.css';
import { SAISIE } from './textes.ts';

/** By which way the fiche has just been heard from the structure. */
export type CanalEntendu = 'Téléphone' | 'Visite' | 'Courriel';
const CANAUX: readonly CanalEntendu[] = ['Téléphone', 'Visite', 'Courriel'];

interface ChampsDeFicheProps extends Formulaire {
  readonly communes: ReadonlyMap<string, string>;
  readonly verifieePar: CanalEntendu | undefined;
  readonly verifier: (canal: CanalEntendu | undefined) => void;
  /** What resembles the fiche, shown right after what identifies it. */
  readonly doublons: ReactNode;
  /** From where a part of it may be filled, shown first. */
  readonly repertoire: ReactNode;
}

/** Every field of a fiche, in the order in which one is asked for them. */
export function ChampsDeFiche(props: ChampsDeFicheProps) {
  const { saisie, fautes, changer, doublons, repertoire, verifieePar, verifier } = props;
  const choix = useChoix();
  return (
    <div className={css.sections}>
      {repertoire}
      <Section titre={SAISIE.sections.identite}>
        <ChampTexte {...props} champ="nom" className={css.large} obligatoire />
        <ChampChoix {...props} champ="type" obligatoire />
        <ChampTexte {...props} champ="sigle" />
        <ChampTexte {...props} champ="siret" />
        <ChampTexte {...props} champ="rna" />
        <ChampTexte {...props} champ="finess" />
      </Section>
      {doublons}
      <Section titre={SAISIE.sections.lieu}>
        <ChampsDeLieu {...props} />
      </Section>
      <Section titre={SAISIE.sections.joindre}>
        <ChampTexte {...props} champ="telephone" />
        <ChampTexte {...props} champ="courriel" />
        <ChampTexte {...props} champ="siteWeb" />
        <ChampTexte {...props} champ="accessibilite" />
        <ChampTexte {...props} champ="horaires" className={css.large} aide={horairesCompris(saisie.horaires)} />
      </Section>
      <Section titre={SAISIE.sections.actions}>
        <ChampLong {...props} champ="description" className={css.large} />
        <ChoixMultiple
          label={CHAMPS_DE_FICHE.thematiques.libelle}
          choix={choix.thematiques}
          valeurs={saisie.thematiques}
          changer={(thematiques) => changer({ thematiques })}
          message={fautes.thematiques}
        />
        <ChoixMultiple
          label={CHAMPS_DE_FICHE.publics.libelle}
          choix={choix.publics}
          valeurs={saisie.publics}
          changer={(publics) => changer({ publics })}
          message={fautes.publics}
        />
        <ChampLong {...props} champ="services" className={css.large} />
      </Section>
      <Section titre={SAISIE.sections.zone}>
        <ChampsDeZone {...props} />
      </Section>
      <Section titre={SAISIE.sections.orienter}>
        <ChoixMultiple
          label={CHAMPS_DE_FICHE.modesDeMobilisation.libelle}
          choix={MODES_DE_MOBILISATION}
          valeurs={saisie.modesDeMobilisation}
          changer={(modesDeMobilisation) => changer({ modesDeMobilisation })}
          message={fautes.modesDeMobilisation}
        />
        <ChampChoix {...props} champ="frais" />
        <ChampLong {...props} champ="modalitesDAcces" className={css.large} />
      </Section>
      <Section titre={SAISIE.sections.suivi}>
        <ChampTexte {...props} champ="contraintes" className={css.large} />
        <ChampChoix {...props} champ="cadence" />
        <ChampChoix {...props} champ="autonomie" />
        <ChampTexte {...props} champ="referent" />
        <ChampTexte {...props} champ="binome" />
        <Field className={css.large} label={SAISIE.verifiee} hint={SAISIE.verifieeAide}>
          <Select
            value={verifieePar ?? ''}
            onChange={(_, { value }) => verifier(CANAUX.find((canal) => canal === value))}
          >
            <option value="">{SAISIE.nonVerifiee}</option>
            {CANAUX.map((canal) => (
              <option key={canal}>{canal}</option>
            ))}
          </Select>
        </Field>
      </Section>
      <details className={css.replie}>
        <summary>
          <Text weight="semibold">{SAISIE.sections.visibilite}</Text>
        </summary>
        <Section titre={SAISIE.sections.visibilite} cache>
          <ChampsDeVisibilite {...props} />
        </Section>
      </details>
    </div>
  );
}

/** A part of the form. Its title may be said elsewhere: it is then for screen readers alone. */
function Section({
  titre,
  cache = false,
  children,
}: {
  readonly titre: string;
  readonly cache?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <fieldset className={css.section}>
      <legend className={cache ? 'lu' : undefined}>
        <Subtitle2>{titre}</Subtitle2>
      </legend>
      {children}
    </fieldset>
  );
}
