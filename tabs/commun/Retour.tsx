import { Button } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import cadre from './page.module.css';

/** The way back to what holds this page; its text stands on the left edge. */
export const Retour = ({ vers, aller }: { readonly vers: string; readonly aller: () => void }) => (
  <div className={cadre.retour}>
    <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={aller}>
      {vers}
    </Button>
  </div>
);
