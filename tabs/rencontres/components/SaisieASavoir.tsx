import { Field, Input, Textarea } from '@fluentui/react-components';
import { LIBELLES_A_SAVOIR } from '../../../core/vocabulaires/a-savoir.ts';
import cadre from '../../commun/page.module.css';
import type { ProblemesDeSaisie, SaisieRencontre } from '../creation.ts';

interface SaisieASavoirProps {
  readonly saisie: SaisieRencontre;
  readonly problemes: ProblemesDeSaisie;
  readonly changer: (valeurs: Partial<SaisieRencontre>) => void;
}

const AIDES = {
  horaires: 'Par exemple\u00A0: finir à 16\u00A0h, pour la sortie de l’école.',
  acces: 'Par exemple\u00A0: rampe par la cour, code du portail, stationnement.',
  gardeEnfants: 'Par exemple\u00A0: sur place, dès 3 ans, à demander.',
  transport: 'Par exemple\u00A0: arrêt de car, covoiturage au départ de la mairie.',
  contraintes: 'Le reste de ce qu’il faut savoir pour venir. L’invitation et la page personnelle le disent.',
} as const;

const EN_UNE_LIGNE = ['horaires', 'acces', 'gardeEnfants', 'transport'] as const;

/** What there is to know to come: what is most often asked, each apart, and the rest. */
export function SaisieASavoir({ saisie, problemes, changer }: SaisieASavoirProps) {
  return (
    <>
      <div className={cadre.champs}>
        {EN_UNE_LIGNE.map((champ) => (
          <Field key={champ} label={LIBELLES_A_SAVOIR[champ]} hint={AIDES[champ]} validationMessage={problemes[champ]}>
            <Input value={saisie[champ]} maxLength={255} onChange={(_, { value }) => changer({ [champ]: value })} />
          </Field>
        ))}
      </div>
      <Field label={LIBELLES_A_SAVOIR.contraintes} hint={AIDES.contraintes} validationMessage={problemes.contraintes}>
        <Textarea
          value={saisie.contraintes}
          maxLength={2000}
          resize="vertical"
          onChange={(_, { value }) => changer({ contraintes: value })}
        />
      </Field>
    </>
  );
}
