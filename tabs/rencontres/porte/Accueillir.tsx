import { Button, Caption1, Text } from '@fluentui/react-components';
import { DocumentSignatureRegular } from '@fluentui/react-icons/svg/document-signature';
import { PeopleRegular } from '@fluentui/react-icons/svg/people';
import { QrCodeRegular } from '@fluentui/react-icons/svg/qr-code';
import cadre from '../../commun/page.module.css';
import { useAdresse } from '../../commun/useAdresse.ts';
import { adresseDeVue } from '../adresses.ts';
import css from '../components/rencontres.module.css';
import { VersUneVue } from '../components/VersUneVue.tsx';
import { EMARGEMENT } from '../emargement/textes.ts';
import { RENCONTRE } from '../textes.ts';
import { ACCUEILLIR } from './textes.ts';

/** What one does on site, on the day: the door first, then the sheet to sign and the presences. */
export function Accueillir({
  rencontre,
  presences,
}: {
  readonly rencontre: string;
  /** Goes to where they are noted. */
  readonly presences: () => void;
}) {
  const { aller } = useAdresse();
  return (
    <div className={css.etape}>
      <Button appearance="primary" icon={<QrCodeRegular />} onClick={() => aller(adresseDeVue(rencontre, 'porte'))}>
        {ACCUEILLIR.bouton}
      </Button>
      <VersUneVue
        rencontre={rencontre}
        vue="emargement"
        icone={<DocumentSignatureRegular />}
        libelle={EMARGEMENT.bouton}
      />
      <Button icon={<PeopleRegular />} onClick={presences}>
        {RENCONTRE.presences}
      </Button>
      <Text className={css.etapeTexte}>
        <Caption1 className={cadre.discret}>{ACCUEILLIR.aide}</Caption1>
      </Text>
    </div>
  );
}
