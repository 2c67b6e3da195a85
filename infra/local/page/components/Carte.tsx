import { AdaptiveCard, HostConfig, OpenUrlAction } from 'adaptivecards';
import { useEffect, useRef } from 'react';
import { htmlDuTexte } from './texte-carte.ts';

AdaptiveCard.onProcessMarkdown = (texte, resultat) => {
  resultat.outputHtml = htmlDuTexte(texte);
  resultat.didProcess = true;
};

const paire = (defaut: string, discret: string) => ({ default: `var(--${defaut})`, subtle: `var(--${discret})` });
const PREMIERS_PLANS = {
  default: paire('colorNeutralForeground1', 'colorNeutralForeground3'),
  accent: paire('colorBrandForeground1', 'colorBrandForeground1'),
  good: paire('colorStatusSuccessForeground1', 'colorStatusSuccessForeground1'),
  warning: paire('colorStatusWarningForeground1', 'colorStatusWarningForeground1'),
  attention: paire('colorStatusDangerForeground1', 'colorStatusDangerForeground1'),
  light: paire('colorNeutralForeground3', 'colorNeutralForeground3'),
  dark: paire('colorNeutralForeground1', 'colorNeutralForeground2'),
};
const style = (fond: string) => ({ backgroundColor: `var(--${fond})`, foregroundColors: PREMIERS_PLANS });

/** Colours are the tokens of the page’s theme, as CSS variables: a card follows a change of theme without being drawn again. */
const ASPECT = new HostConfig({
  fontFamily: 'inherit',
  supportsInteractivity: true,
  spacing: { small: 4, default: 8, medium: 16, large: 24, extraLarge: 32, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--colorNeutralStroke2)' },
  fontSizes: { small: 12, default: 14, medium: 16, large: 20, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 22, large: 28, extraLarge: 32 },
  textBlock: { headingLevel: 3 },
  factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 260 }, value: { wrap: true }, spacing: 12 },
  containerStyles: {
    default: style('colorNeutralBackground1'),
    emphasis: style('colorNeutralBackground3'),
    accent: style('colorBrandBackground2'),
    good: style('colorStatusSuccessBackground1'),
    warning: style('colorStatusWarningBackground1'),
    attention: style('colorStatusDangerBackground1'),
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
});

/** Draws one Adaptive Card as the channel does. `ouvrir` receives the address of an OpenUrl action. */
export function Carte({ carte, ouvrir }: { carte: unknown; ouvrir: (url: string) => void }) {
  const hote = useRef<HTMLDivElement>(null);
  const geste = useRef(ouvrir);
  geste.current = ouvrir;
  useEffect(() => {
    const rendu = new AdaptiveCard();
    rendu.hostConfig = ASPECT;
    rendu.onExecuteAction = (action) => {
      if (action instanceof OpenUrlAction && action.url) geste.current(action.url);
    };
    rendu.parse(carte);
    const element = rendu.render();
    if (element) {
      // The library makes the whole card a stop of the keyboard: useless, it holds nothing to activate itself.
      element.removeAttribute('tabindex');
      hote.current?.replaceChildren(element);
    } else hote.current?.replaceChildren('Cette carte est illisible.');
  }, [carte]);
  return <div ref={hote} className="carte-adaptative" />;
}
