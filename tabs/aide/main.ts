import './aide.css';

// The theme of the tab from which one comes; without it, the one of the system.
const theme = new URLSearchParams(location.search).get('theme');
if (theme !== null) document.documentElement.dataset.theme = theme;
