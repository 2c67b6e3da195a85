import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { codesDeLaZone } from '../../core/annuaire/codes-de-zone.ts';
import type { ChampDeFiche as Description } from '../../core/champs/champ-de-fiche.ts';
import type { ChampCorrigeable } from '../../core/champs/champs.ts';
import { CHAMPS_DE_FICHE } from '../../core/champs/fiche.ts';
import { ChoixMultiple } from './ChoixMultiple.tsx';
import type { SaisieDeFiche } from './saisie-de-fiche.ts';
import { useNomsDesCommunes } from './territoire.ts';
import { TEXTES } from './textes.ts';
import { typeDeSaisie } from './type-de-saisie.ts';
import { horairesCompris } from './valeur-de-fiche.ts';
import { useChoix } from './vocabulaire.ts';

interface ChampProps {
  readonly champ: ChampCorrigeable;
  readonly saisie: SaisieDeFiche;
  readonly changer: (valeurs: Partial<SaisieDeFiche>) => void;
  /** What is wrong with the value, in French. */
  readonly message?: string | undefined;
}

/** One field of a fiche, to be typed or chosen. The communes are asked only of who acts in some of them. */
export function ChampDeFiche({ champ, saisie, changer, message }: ChampProps) {
  const offertes = useChoix();
  const noms = useNomsDesCommunes();
  const decrit: Description = CHAMPS_DE_FICHE[champ];
  const { libelle, aide, saisie: nature, valeurs = [], lisible } = decrit;
  const valeur = saisie[champ];
  if (typeof valeur !== 'string') {
    const communes = nature === 'communes';
    if (communes && saisie.zone !== 'Communes') return null;
    // The codes of a wider zone have no box: they stay until the extent changes.
    const montrees = communes ? codesDeLaZone('Communes', valeur) : valeur;
    const choix = champ === 'thematiques' || champ === 'publics' ? offertes[champ] : valeurs;
    return (
      <ChoixMultiple
        label={libelle}
        choix={communes ? [...noms.keys()] : choix}
        valeurs={montrees}
        changer={(dites) => changer({ [champ]: [...valeur.filter((v) => !montrees.includes(v)), ...dites] })}
        libelle={(v) => (communes ? (noms.get(v) ?? v) : v)}
        message={message}
      />
    );
  }
  const ecrire = (_: unknown, { value }: { readonly value: string }) => changer({ [champ]: value });
  return (
    <Field
      label={libelle}
      hint={(champ === 'horaires' ? horairesCompris(valeur) : undefined) ?? aide}
      validationMessage={message}
    >
      {nature === 'choix' ? (
        <Select value={valeur} onChange={ecrire}>
          <option value="">{TEXTES.nonPrecise}</option>
          {valeurs.map((v) => (
            <option key={v} value={v}>
              {lisible(v)}
            </option>
          ))}
        </Select>
      ) : nature === 'ligne' ? (
        <Input type={typeDeSaisie(decrit)} value={valeur} onChange={ecrire} />
      ) : (
        <Textarea resize="vertical" rows={4} value={valeur} onChange={ecrire} />
      )}
    </Field>
  );
}
