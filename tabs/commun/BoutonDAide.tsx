import { Button, Tooltip } from '@fluentui/react-components';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { type Aide, adresseDAide } from './aide.ts';
import { useActeur } from './listes.ts';
import { AIDE } from './textes.ts';

/** « ? »: the guide, at the heading of the part that is open. Nothing until one knows for whom. */
export function BoutonDAide({ aide }: { readonly aide: Aide }) {
  const acteur = useActeur();
  if (acteur === undefined) return null;
  const adresse = () => adresseDAide(aide, acteur.profil, document.documentElement.dataset.theme);
  return (
    <Tooltip content={AIDE.bouton} relationship="label">
      <Button
        as="a"
        size="small"
        appearance="subtle"
        icon={<QuestionCircleRegular />}
        href={adresse()}
        target="_blank"
        rel="noopener"
        // The theme may have changed since the button was drawn.
        onClick={({ currentTarget }) => {
          if (currentTarget instanceof HTMLAnchorElement) currentTarget.href = adresse();
        }}
      />
    </Tooltip>
  );
}
