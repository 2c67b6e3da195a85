import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { direChamps, lireChampsPublics } from '../../../core/annuaire/champs-publics.ts';
import { CHAMPS_A_VISIBILITE, type ChampAVisibilite } from '../../../core/champs/champs.ts';
import { CHAMPS_DE_FICHE } from '../../../core/champs/fiche.ts';
import type { CleDeReglage } from '../../../core/reglages/definitions.ts';
import { presentationDe } from '../../../core/reglages/presentation.ts';
import { ChoixMultiple } from '../../commun/ChoixMultiple.tsx';
import { aideDe } from '../form.ts';
import { REGLAGES } from '../textes.ts';

interface ChampProps {
  readonly cle: CleDeReglage;
  /** As it will be written. */
  readonly texte: string;
  readonly faute: string | undefined;
  readonly changer: (texte: string) => void;
}

const OUI_NON = ['Oui', 'Non'] as const;
const estUnChamp = (nom: string): nom is ChampAVisibilite => CHAMPS_A_VISIBILITE.some((c) => c === nom);

/** A setting as it is typed; whatever the field, what is written is a text, read by its schema. */
export function ChampDeReglage({ cle, texte, faute, changer }: ChampProps) {
  const { saisie, unite } = presentationDe(cle);
  const aide = aideDe(cle);
  if (saisie === 'champs')
    return (
      <ChoixMultiple
        label={REGLAGES.valeur}
        aide={aide}
        message={faute}
        vide={REGLAGES.aucunChamp}
        choix={CHAMPS_A_VISIBILITE}
        valeurs={lireChampsPublics(texte)}
        libelle={(champ) => (estUnChamp(champ) ? CHAMPS_DE_FICHE[champ].libelle : champ)}
        changer={(champs) => changer(direChamps(champs.filter(estUnChamp)) || REGLAGES.aucunChamp)}
      />
    );
  return (
    <Field label={REGLAGES.valeur} hint={aide} validationMessage={faute}>
      {saisie === 'oui-non' ? (
        <Select value={texte} onChange={(_, { value }) => changer(value)}>
          {OUI_NON.map((mot) => (
            <option key={mot}>{mot}</option>
          ))}
        </Select>
      ) : saisie === 'texte' ? (
        <Textarea rows={2} resize="vertical" value={texte} onChange={(_, { value }) => changer(value)} />
      ) : (
        <Input inputMode="numeric" value={texte} contentAfter={unite} onChange={(_, { value }) => changer(value)} />
      )}
    </Field>
  );
}
