//! All pictures of a checklist together: is every page there, and is it signed?

use super::Finding;

/// A picture that was looked at and belongs to the checklist, as far as can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// What it shows.
    pub finding: Finding,
    /// Which page of how many.
    pub page: Option<(u32, u32)>,
    /// Whether the last page is signed.
    pub signed: bool,
}

/// What is still wanting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Judgement {
    /// Pages that cannot be read yet, of how many; `None` when not one page can be read.
    pub missing: Option<(Vec<u32>, u32)>,
    /// The last page is there, and nothing is written in its boxes.
    pub unsigned: bool,
    /// Some pictures cannot be checked by a machine.
    pub unclear: bool,
}

impl Judgement {
    /// Whether nothing is wanting.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.missing.as_ref().is_some_and(|(missing, _)| missing.is_empty()) && !self.unsigned
    }
}

/// Judges. Pictures of a page that is there already do not matter, nor do those of another print with another count.
#[must_use]
pub fn judge(seen: &[Seen]) -> Judgement {
    let fine: Vec<(u32, u32)> = seen.iter().filter(|s| s.finding == Finding::Fine).filter_map(|s| s.page).collect();
    let unclear = seen.iter().any(|one| {
        one.finding != Finding::Fine && one.page.is_none_or(|(page, _)| !fine.iter().any(|(other, _)| *other == page))
    });
    // The print of which most pages are there.
    let count = |total: u32| (1..=total).filter(|page| fine.contains(&(*page, total))).count();
    let Some(total) = fine.iter().map(|(_, total)| *total).max_by_key(|total| (count(*total), *total)) else {
        return Judgement { missing: None, unsigned: false, unclear };
    };
    let missing: Vec<u32> = (1..=total).filter(|page| !fine.contains(&(*page, total))).collect();
    let last: Vec<&Seen> =
        seen.iter().filter(|s| s.finding == Finding::Fine && s.page == Some((total, total))).collect();
    let unsigned = !last.is_empty() && !last.iter().any(|one| one.signed);
    Judgement { missing: Some((missing, total)), unsigned, unclear }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn fine(page: u32, pages: u32, signed: bool) -> Seen {
        Seen { finding: Finding::Fine, page: Some((page, pages)), signed }
    }

    #[test]
    fn every_page_and_a_signature_are_needed() {
        let bad = |finding, page| Seen { finding, page, signed: false };
        assert_eq!(judge(&[]).missing, None);
        let judged = judge(&[bad(Finding::Uncoded, None)]);
        assert!(judged.missing.is_none() && judged.unclear && !judged.is_complete());
        let judged = judge(&[fine(1, 3, false), fine(3, 3, false)]);
        assert_eq!((judged.missing.clone(), judged.unsigned), (Some((vec![2], 3)), true));
        let judged = judge(&[fine(1, 3, false), bad(Finding::Blurred, Some((2, 3))), fine(3, 3, true)]);
        assert_eq!((judged.missing.clone(), judged.unclear), (Some((vec![2], 3)), true));
        // The blurred one was taken again, and the last page too, once it was signed.
        let all = [
            bad(Finding::Blurred, Some((2, 3))),
            fine(3, 3, false),
            fine(2, 3, false),
            fine(1, 3, false),
            fine(3, 3, true),
            fine(1, 9, false),
        ];
        let judged = judge(&all);
        assert!(judged.is_complete() && !judged.unclear, "{judged:?}");
    }

    proptest! {
        #[test]
        fn nothing_less_than_all_pages_is_complete(total in 2u32..12, left_out in 1u32..12, order: u64) {
            let left_out = 1 + left_out % total;
            let mut all: Vec<Seen> = (1..=total).filter(|p| *p != left_out).map(|p| fine(p, total, true)).collect();
            let turn = usize::try_from(order % u64::from(total)).unwrap() % all.len().max(1);
            all.rotate_left(turn);
            let judged = judge(&all);
            prop_assert!(!judged.is_complete());
            prop_assert_eq!(judged.missing, Some((vec![left_out], total)));
            all.push(fine(left_out, total, true));
            prop_assert!(judge(&all).is_complete());
        }
    }
}
