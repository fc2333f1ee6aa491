/** Whether the tab holds files of the analyst's own. Apart from the session, so that pages that are only read need not load it. */
export const ownFiles = $state({ open: false });
