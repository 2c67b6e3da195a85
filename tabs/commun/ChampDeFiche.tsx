import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import type { ChampCorrigeable } from '../../core/contrats/correction-de-fiche.ts';
import { FRAIS, MODES_DE_MOBILISATION, ZONES } from '../../core/vocabulaires/structures.ts';
import { ChoixMultiple } from './ChoixMultiple.tsx';
import { AIDE_DU_CHAMP, CHAMPS_LONGS, LIBELLE_DE_ZONE, LIBELLE_DU_CHAMP } from './champs-de-fiche.ts';
import type { SaisieDeFiche } from './saisie-de-fiche.ts';
import { NOMS_DES_COMMUNES, TERRITOIRE } from './territoire.ts';
import { TEXTES } from './textes.ts';
import { useChoix } from './vocabulaire.ts';

interface ChampProps {
  readonly champ: ChampCorrigeable;
  readonly saisie: SaisieDeFiche;
  readonly changer: (valeurs: Partial<SaisieDeFiche>) => void;
  /** What is wrong with the value, in French. */
  readonly message?: string | undefined;
}

const A_COCHER: Readonly<Partial<Record<ChampCorrigeable, readonly string[]>>> = {
  modesDeMobilisation: MODES_DE_MOBILISATION,
  zoneCodes: TERRITOIRE.communes.map(({ insee }) => insee),
};

const A_CHOISIR: Readonly<Partial<Record<ChampCorrigeable, readonly (readonly [string, string])[]>>> = {
  zone: ZONES.map((zone) => [zone, LIBELLE_DE_ZONE[zone]]),
  frais: FRAIS.map((frais) => [frais, frais]),
};

const CLAVIER: Readonly<Partial<Record<ChampCorrigeable, 'tel' | 'email'>>> = { telephone: 'tel', courriel: 'email' };

/** One field of a fiche, to be typed or chosen. The communes are asked only of who acts in some of them. */
export function ChampDeFiche({ champ, saisie, changer, message }: ChampProps) {
  const aCocher = { ...A_COCHER, ...useChoix() };
  const valeur = saisie[champ];
  const aide = AIDE_DU_CHAMP[champ];
  const label = LIBELLE_DU_CHAMP[champ];
  if (typeof valeur !== 'string')
    return champ === 'zoneCodes' && saisie.zone !== 'Communes' ? null : (
      <ChoixMultiple
        label={label}
        choix={aCocher[champ] ?? []}
        valeurs={valeur}
        changer={(valeurs) => changer({ [champ]: valeurs })}
        libelle={(v) => (champ === 'zoneCodes' ? (NOMS_DES_COMMUNES.get(v) ?? v) : v)}
        message={message}
      />
    );
  const choix = A_CHOISIR[champ];
  const ecrire = (_: unknown, { value }: { readonly value: string }) => changer({ [champ]: value });
  return (
    <Field label={label} hint={aide} validationMessage={message}>
      {choix !== undefined ? (
        <Select value={valeur} onChange={ecrire}>
          <option value="">{TEXTES.nonPrecise}</option>
          {choix.map(([v, libelle]) => (
            <option key={v} value={v}>
              {libelle}
            </option>
          ))}
        </Select>
      ) : CHAMPS_LONGS.includes(champ) ? (
        <Textarea resize="vertical" rows={4} value={valeur} onChange={ecrire} />
      ) : (
        <Input type={CLAVIER[champ] ?? 'text'} value={valeur} onChange={ecrire} />
      )}
    </Field>
  );
}
