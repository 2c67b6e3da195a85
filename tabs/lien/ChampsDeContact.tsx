/** @jsxImportSource preact */
import {
  CHAMPS_DE_CONTACT,
  CHAMPS_DE_CONTACT_PAR_LIEN,
  type ChampDeContactParLien,
} from '../../core/champs/contact.ts';
import type { SaisieDe } from '../../core/champs/table.ts';
import { Champ } from './Champ.tsx';

/** What the holder of a link types of a person. */
export type SaisieDeContact = SaisieDe<typeof CHAMPS_DE_CONTACT, ChampDeContactParLien>;

interface Props {
  readonly saisie: SaisieDeContact;
  readonly saisir: (saisie: SaisieDeContact) => void;
}

/** The fields of a person that a link may change. */
export const ChampsDeContact = ({ saisie, saisir }: Props) => (
  <>
    {CHAMPS_DE_CONTACT_PAR_LIEN.map((champ) => (
      <Champ
        key={champ}
        description={CHAMPS_DE_CONTACT[champ]}
        valeur={saisie[champ]}
        changer={(valeur) => saisir({ ...saisie, [champ]: String(valeur) })}
      />
    ))}
  </>
);
